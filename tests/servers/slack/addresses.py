"""Addresses beside the Web API: where response URLs, uploads and downloads lead.

Their calls fail as `response_url`, `upload` and `download` do.
"""

from typing import Any

from aiohttp import web

from tests.servers.slack import files
from tests.servers.slack.refusals import Refused
from tests.servers.slack.web_api import Called, WebApi, as_json

HOOKS = ("actions", "commands", "app")
"""Where response URLs begin."""
SIGN_IN = "<!DOCTYPE html><html><head><title>Sign in | Slack</title></head></html>"


async def respond(api: WebApi, request: web.BaseRequest, secret: str) -> web.StreamResponse:
    """Take what is posted to a response URL."""
    api.counts["response_url"] += 1
    fault = api.faults.take("response_url") if api.faults else None
    try:
        given = await request.json()
    except ValueError:
        given = None
    if fault and not fault.accepted:
        api.note(Called("response_url", given or {}, accepted=False))
        return await api.spoilt(request, "", fault)
    answer = _said(api, secret, given)
    return await api.spoilt(request, "ok", fault) if fault else answer


def _said(api: WebApi, secret: str, given: Any) -> web.Response:
    accepted, answer = True, web.Response(text="ok")
    try:
        api.problems += api.world.interactions.respond(secret, given, api.checks)
    except Refused as refusal:
        api.wrong("response_url", refusal)
        given_badly = refusal.malformed or refusal.error == "invalid_payload"
        accepted, answer = False, as_json(refusal.wire(), 400 if given_badly else 404)
    api.note(Called("response_url", given or {}, accepted=accepted))
    return answer


async def upload(api: WebApi, request: web.BaseRequest, ticket: str) -> web.StreamResponse:
    """Take a file's bytes, raw or in a form."""
    fault = api.faults.take("upload") if api.faults else None
    if fault and not fault.accepted:
        return await api.spoilt(request, "", fault)
    if request.content_type == "multipart/form-data":
        fields = await request.post()
        content = next(part.file.read() for part in fields.values() if hasattr(part, "file"))
    else:
        content = await request.read()
    status, words = files.uploaded(api.world, ticket, content)
    if fault:
        return await api.spoilt(request, words, fault)
    return web.Response(status=status, text=words)


async def download(api: WebApi, request: web.BaseRequest, rest: str) -> web.StreamResponse:
    """Give a file to who may read it; everyone else is shown the page to sign in."""
    fault = api.faults.take("download") if api.faults else None
    if fault:
        return await api.spoilt(request, "", fault)
    team_id, _, file_id = rest.partition("/")[0].partition("-")
    header = request.headers.get("Authorization", "")
    team, installed = api.world.tokens.get(header.removeprefix("Bearer "), (None, None))
    if team is None or installed is None or team.id != team_id or not installed.works:
        return web.Response(text=SIGN_IN, content_type="text/html")
    kept = team.files.get(file_id)
    if kept is None or kept.deleted:
        return web.Response(status=404)
    if "files:read" not in installed.scopes:
        return web.Response(status=403)
    return web.Response(body=kept.content, content_type=kept.mime)
