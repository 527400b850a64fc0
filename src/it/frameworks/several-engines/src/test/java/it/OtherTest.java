package it;

class OtherTest extends Contract {}
