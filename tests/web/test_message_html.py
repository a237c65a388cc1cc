"""Messages as HTML."""

from datetime import UTC, datetime

from bot.core.message import (
    Facts,
    Heading,
    Line,
    Link,
    Listing,
    Message,
    Moment,
    Plain,
    Quote,
    Strong,
    Struck,
    Venue,
)
from bot.web.message_html import render


def test_every_block_has_its_own_shape():
    message = Message(
        "Programme de demain",
        (
            Heading("Groupe Industrie"),
            Line((Strong("9 h 10"), Plain(" dans le hall"))),
            Listing(((Plain("Google"),), (Link("plan", "https://maps.example/?q=a&b"),))),
            Facts((("Hôte", "Maria Jensen"),)),
            Quote("Merci !\nÀ demain"),
            Venue("Google", "1600 Amphitheatre Parkway", 37.422, -122.0841),
            Line((Moment(datetime(2022, 9, 26, 16, 10, tzinfo=UTC), "9 h 10"),)),
            Line((Struck("9 h 10 & hall"),)),
        ),
    )
    assert render(message) == (
        '<p class="title">Programme de demain</p>'
        '<p class="heading">Groupe Industrie</p>'
        "<p><strong>9 h 10</strong> dans le hall</p>"
        '<ul><li>Google</li><li><a href="https://maps.example/?q=a&amp;b" target="_blank"'
        ' rel="noopener noreferrer">plan</a></li></ul>'
        "<dl><div><dt>Hôte</dt><dd>Maria Jensen</dd></div></dl>"
        "<blockquote>Merci !\nÀ demain</blockquote>"
        '<p class="venue">Google, 1600 Amphitheatre Parkway · <a href="https://www.google.com/maps'
        '/search/?api=1&amp;query=37.422000%2C-122.084100" target="_blank"'
        ' rel="noopener noreferrer">37.4220, -122.0841</a></p>'
        '<p><time datetime="2022-09-26T16:10:00+00:00">9 h 10</time></p>'
        "<p><s>9 h 10 &amp; hall</s></p>"
    )


def test_words_are_never_markup():
    message = Message("<b>", (Line((Plain("a < b & c"),)), Quote("<img src=x onerror=alert(1)>")))
    assert render(message) == (
        '<p class="title">&lt;b&gt;</p><p>a &lt; b &amp; c</p>'
        "<blockquote>&lt;img src=x onerror=alert(1)&gt;</blockquote>"
    )


def test_a_link_that_would_run_a_script_is_only_its_words():
    message = Message("", (Line((Link("plan", " javascript:alert(1)"),)),))
    assert render(message) == "<p>plan</p>"
