"""The forms of the desk: walk-in, reissue, substitute, override, undo with a reason, keys."""
