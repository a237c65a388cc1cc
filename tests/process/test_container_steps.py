"""What the Dockerfile promises, without a container engine.

The locked packages and the built wheel lie in a tree that nobody may write to; an ordinary user
runs the service from it, and everything that it writes is in one folder.
"""

import json
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from threading import Event
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8").replace("\\\n", " ")
RUN_STAGE = DOCKERFILE.split("\nFROM ")[-1]
READY_WITHIN = 20.0
"""Seconds; far more than the service needs, so that a busy machine does not fail the test."""

pytestmark = pytest.mark.process


class Image(NamedTuple):
    """A stand-in for the image: a read-only tree, a volume, and who runs it."""

    tree: Path
    data: Path
    user: str | None

    def environment(self, port: int) -> dict[str, str]:
        """Make the run stage's environment, with our folders for the image's."""
        (words,) = re.findall(r"^ENV (.+)$", RUN_STAGE, flags=re.MULTILINE)
        named = dict(word.split("=", 1) for word in words.split())
        named = {name: value.replace("/data", str(self.data)) for name, value in named.items()}
        path = f"{self.tree / 'bin'}:/usr/bin:/bin"
        return {
            **named,
            "PATH": path,
            "FANION_HTTP_HOST": "127.0.0.1",
            "FANION_HTTP_PORT": str(port),
        }

    def start(self, command: list[str], port: int = 8080) -> subprocess.Popen[str]:
        """Start *command* as the image would: its user, its environment, in the volume."""
        output = subprocess.PIPE
        return subprocess.Popen(
            [str(self.tree / "bin" / command[0]), *command[1:]],
            cwd=self.data,
            env=self.environment(port),
            user=self.user,
            group=self.user and pwd.getpwnam(self.user).pw_gid,
            extra_groups=self.user and [],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, command: list[str], port: int = 8080) -> tuple[int, str]:
        """Run *command* to its end; give its status and what it said."""
        with self.start(command, port) as process:
            said, _ = process.communicate(timeout=READY_WITHIN)
        return process.returncode, said


def copy_distribution(name: str, to: Path) -> None:
    """Copy what pip installed of *name*, but not its scripts: they name another Python."""
    installed = distribution(name)
    for file in installed.files or ():
        source = Path(str(installed.locate_file(file)))
        if ".." not in file.parts and source.is_file():
            target = to / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)


def may_run(python: str, user: str | None) -> bool:
    try:
        tried = subprocess.run(
            [python, "-c", ""], user=user, extra_groups=user and [], check=False
        )
    except OSError:
        return False
    return tried.returncode == 0


def python_for(user: str | None) -> str:
    """Find this version of Python where *user* may run it: root's own may lie in root's home."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    for folder in (f"{sys.base_prefix}/bin", "/usr/local/bin", "/usr/bin"):
        if may_run(f"{folder}/{version}", user):
            return f"{folder}/{version}"
    return pytest.skip(f"no {version} that {user} may run")


def build_tree(tree: Path, python: str) -> None:
    """Do the build stage's steps: a venv, what requirements.lock names, the wheel; no network."""
    subprocess.run([python, "-m", "venv", "--without-pip", tree], check=True)
    (packages,) = tree.glob("lib/python*/site-packages")
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for name in re.findall(r"^([\w.-]+)==", lock, flags=re.MULTILINE):
        copy_distribution(name, packages)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        (wheel,) = Path(folder).glob("*.whl")
        pip = [sys.executable, "-m", "pip", "--python", str(tree / "bin" / "python")]
        offline = ["install", "--quiet", "--quiet", "--no-index", "--no-deps", str(wheel)]
        subprocess.run([*pip, *offline], check=True)


def forbid_writing(tree: Path) -> None:
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & 0o555 | 0o444)


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    # pytest's own folders are closed to other users.
    top = Path(tempfile.mkdtemp(prefix="fanion-image-"))
    user = "nobody" if os.geteuid() == 0 else None
    try:
        top.chmod(0o755)
        made = Image(tree=top / "opt", data=top / "data", user=user)
        build_tree(made.tree, python_for(user))
        forbid_writing(made.tree)
        made.data.mkdir(mode=0o700)
        if user:
            shutil.chown(made.data, user)
        yield made
    finally:
        for folder in [top, *(path for path in top.rglob("*") if path.is_dir())]:
            folder.chmod(0o755)
        shutil.rmtree(top)


@pytest.fixture
def sample(image) -> str:
    (found,) = image.tree.rglob("bot/samples/silicon-valley-2022.yaml")
    return str(found)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def written(folder: Path) -> set[tuple[str, int]]:
    return {(str(path), path.lstat().st_mtime_ns) for path in folder.rglob("*")}


def health_check() -> list[str]:
    (command,) = re.findall(r"HEALTHCHECK .*CMD (\[.+\])$", RUN_STAGE, flags=re.MULTILINE)
    return json.loads(command)


def wait_until_healthy(image: Image, service: subprocess.Popen[str], port: int) -> None:
    deadline = time.monotonic() + READY_WITHIN
    while service.poll() is None and time.monotonic() < deadline:
        status, _ = image.run(health_check(), port)
        if status == 0:
            return
        Event().wait(0.05)
    service.kill()
    pytest.fail(f"not healthy: {service.communicate()[0]}")


def test_the_tree_cannot_be_written_to(image):
    status, said = image.run(["python", "-c", f"open({str(image.tree / 'mark')!r}, 'w')"])
    assert (status, "PermissionError" in said) == (1, True)


def test_help_names_the_service(image):
    status, said = image.run(["fanion", "--help"])
    assert (status, "run" in said) == (0, True)


def test_the_bundled_mission_has_no_error(image, sample):
    status, said = image.run(["fanion", "check", sample])
    assert status == 0, said


def test_the_service_is_healthy_and_writes_to_its_volume_only(image):
    port = free_port()
    before = written(image.tree)
    entry = re.findall(r"^(?:ENTRYPOINT|CMD) (\[.+\])$", RUN_STAGE, flags=re.MULTILINE)
    with image.start([word for words in entry for word in json.loads(words)], port) as service:
        wait_until_healthy(image, service, port)
        service.send_signal(signal.SIGTERM)
        said, _ = service.communicate(timeout=READY_WITHIN)
    assert service.returncode == 0, said
    assert written(image.tree) == before
    assert (image.data / "fanion.db").is_file()


def test_the_health_check_fails_where_nothing_listens(image):
    status, _ = image.run(health_check(), free_port())
    assert status == 1


def test_the_image_runs_as_an_ordinary_user():
    assert re.findall(r"^USER (\w+)$", RUN_STAGE, flags=re.MULTILINE) == ["fanion"]
