"""The Delegates page: everybody in order of precedence, found in any script, with a card and a form for each."""
