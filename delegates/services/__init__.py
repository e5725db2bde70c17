"""One public method is one intention of a person and one transaction."""
