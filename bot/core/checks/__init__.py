"""What is wrong, or probably wrong, with a programme that could be read.

Pure questions about a `Mission`; the file that it was read from is named by
whoever asks.
"""
