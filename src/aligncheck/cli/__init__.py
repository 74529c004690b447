"""Options in, one call, print, exit code: a file a command."""
