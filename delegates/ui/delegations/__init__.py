"""The Delegations page: bodies in the order of precedence, who heads them, how many have arrived."""
