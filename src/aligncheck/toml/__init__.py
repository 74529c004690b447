"""TOML, with the place of every key: tomllib reads the values, a scan of the same text finds the places."""
