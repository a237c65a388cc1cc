import pytest

from bot.settings import LogFormat, Settings, SettingsError, TelegramMode, read_settings


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"FANION_{name.upper()}", raising=False)


def test_everything_has_a_default():
    settings = read_settings()

    assert (settings.database_url, settings.http_host, settings.http_port) == (
        "sqlite:///fanion.db",
        "127.0.0.1",
        8080,
    )
    assert (settings.telegram_token, settings.room, settings.public_url) == (None, None, "")


def test_settings_stand_in_a_file_beside(tmp_path):
    (tmp_path / ".env").write_text(
        "FANION_HTTP_PORT=9000\nFANION_LOG_FORMAT=json\nFANION_ROOM=on\nOTHER=1\nFANION_SECRET_KEY=\n"
    )
    settings = read_settings()

    assert (settings.http_port, settings.log_format, settings.room, settings.secret_key) == (
        9000,
        LogFormat.JSON,
        True,
        None,
    )


def test_the_environment_wins_over_the_file(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("FANION_HTTP_PORT=9000\n")
    monkeypatch.setenv("FANION_HTTP_PORT", "9001")

    assert read_settings().http_port == 9001
    assert read_settings(http_port=0).http_port == 0


def test_a_secret_never_shows(monkeypatch):
    monkeypatch.setenv("FANION_TELEGRAM_TOKEN", "123456:abc")
    settings = read_settings()

    assert "123456" not in f"{settings} {settings!r}"
    assert settings.telegram_token.get_secret_value() == "123456:abc"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"http_port": "99999"}, "FANION_HTTP_PORT can be at most 65535"),
        ({"http_port": "-1"}, "FANION_HTTP_PORT can be at least 0"),
        ({"http_port": "many"}, "FANION_HTTP_PORT has to be a whole number"),
        ({"room": "perhaps"}, "FANION_ROOM has to be on or off"),
        ({"slack_api_url": ["https://x"]}, "FANION_SLACK_API_URL is of the wrong kind"),
        (
            {"log_level": "loud"},
            "FANION_LOG_LEVEL has to be one of these: debug, info, warning, e",
        ),
        ({"room": True, "public_url": "https://x"}, "FANION_ROOM and FANION_PUBLIC_URL exclude"),
        ({"telegram_mode": TelegramMode.WEBHOOK}, "FANION_TELEGRAM_MODE=webhook needs"),
        (
            {"slack_client_id": "5283.5283"},
            "FANION_SLACK_CLIENT_ID, which lets workspaces install",
        ),
        (
            {
                "slack_client_id": "5283.5283",
                "slack_client_secret": "e6b19c573432dcc6b075501d51b51bb8",
                "slack_signing_secret": "8f742231b10e8888abcd99aaabbb85a5",
            },
            "FANION_SLACK_CLIENT_ID, which lets workspaces install",
        ),
        ({"database_url": "postgresql://db/x"}, "FANION_SECRET_KEY is required with PostgreSQL"),
        ({"room": True, "http_host": "0.0.0.0"}, "FANION_ROOM needs FANION_HTTP_HOST"),  # noqa: S104
        ({"room": True, "http_host": "fanion.example"}, "FANION_ROOM needs FANION_HTTP_HOST"),
    ],
)
def test_what_cannot_be_is_said_in_plain_words(given, said):
    with pytest.raises(SettingsError) as error:
        read_settings(**given)

    assert str(error.value).startswith(said)


def test_it_is_said_in_french_too():
    with pytest.raises(SettingsError) as error:
        read_settings(http_port="99999", log_level="loud")

    assert error.value.said_in("fr") == (
        "FANION_HTTP_PORT ne dépasse pas 65535\n"
        "FANION_LOG_LEVEL doit être l'une de ces valeurs\u00a0: debug, info, warning, error"
    )


def test_workspaces_can_install_the_app_where_slack_reaches_us():
    settings = read_settings(
        slack_client_id="5283.5283",
        slack_client_secret="e6b19c573432dcc6b075501d51b51bb8",
        slack_signing_secret="8f742231b10e8888abcd99aaabbb85a5",
        public_url="https://fanion.example",
    )

    assert settings.slack_client_id == "5283.5283"
    assert "e6b19c57" not in f"{settings} {settings!r}"


def test_a_secret_does_not_show_in_an_error_either():
    with pytest.raises(SettingsError) as error:
        read_settings(telegram_token=["123456:abc"], http_port="many")

    assert "123456" not in str(error.value)
    assert "many" not in str(error.value)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_the_room_opens_on_this_machine(host):
    assert read_settings(room=True, http_host=host).room
