"""How a first file comes about: a template, or an interview and the profile written from it."""
