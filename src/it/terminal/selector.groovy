// Needs /proc, and the pseudo-terminal of util-linux.
if (System.getProperty('os.name') != 'Linux') {
    return false
}
try {
    return 'script --version'.execute().text.contains('util-linux')
} catch (IOException missing) {
    return false
}
