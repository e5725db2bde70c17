"""The words of the trade: people, badge codes, admission, attendance. Standard library only."""
