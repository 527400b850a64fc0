package it;

public final class Shipped {
    private Shipped() {}

    public static String from() {
        return Shipped.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
