"""Telegram: python-telegram-bot's types on our own transport, polling, webhook and pace."""
