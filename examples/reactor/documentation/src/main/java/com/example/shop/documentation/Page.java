package com.example.shop.documentation;

/** A page of the manual; this module has no tests. */
public interface Page {
    String title();
}
