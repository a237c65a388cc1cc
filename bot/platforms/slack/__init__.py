"""Slack: Bolt and its Web API client on one shared session, Socket Mode or HTTP, and our pace."""
