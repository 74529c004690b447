"""JSON Schemas (draft 2020-12) of the files that are read and of the JSON that is written."""
