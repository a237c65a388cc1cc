"""What somebody fills in or picks, as Slack writes it into `state` and `actions`."""

from typing import Any

Wire = dict[str, Any]

TYPED = {"plain_text_input", "email_text_input", "url_text_input", "number_input"}
ONE_OPTION = {"static_select", "external_select", "radio_buttons", "overflow"}
MORE_OPTIONS = {"multi_static_select", "multi_external_select", "checkboxes"}
PICKED = {
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "users_select": ("selected_user", "initial_user"),
    "channels_select": ("selected_channel", "initial_channel"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
}
EMPTY = (None, "", [])


def elements(blocks: list[Wire]) -> list[tuple[Wire, Wire]]:
    """List the interactive elements with their blocks."""
    found = []
    for block in blocks:
        parts = [block.get("element"), block.get("accessory"), *block.get("elements", [])]
        found += [(block, e) for e in parts if isinstance(e, dict) and "action_id" in e]
    return found


def options(element: Wire) -> list[Wire]:
    groups = element.get("option_groups")
    if groups:
        return [option for group in groups for option in group["options"]]
    return element.get("options") or []


def option(element: Wire, wanted: Any) -> Wire:
    """Find an option by its value or by its words."""
    for one in options(element):
        if wanted in {one["value"], one["text"]["text"]}:
            return one
    raise AssertionError(f"nothing to pick that says {wanted!r}")


def value_of(element: Wire, given: Any) -> Wire:
    """Write what somebody filled in for an element."""
    kind = element["type"]
    if kind in TYPED:
        return {"type": kind, "value": given}
    if kind in ONE_OPTION:
        return {"type": kind, "selected_option": option(element, given)}
    if kind in MORE_OPTIONS:
        return {"type": kind, "selected_options": [option(element, one) for one in given]}
    if kind in PICKED:
        return {"type": kind, PICKED[kind][0]: given}
    raise AssertionError(f"nobody fills in a {kind}")


def initial(element: Wire) -> Wire | None:
    """Write what an element says before anybody touched it; None where it has no state."""
    kind = element["type"]
    if kind in TYPED:
        return {"type": kind, "value": element.get("initial_value")}
    if kind in ONE_OPTION - {"overflow"}:
        return {"type": kind, "selected_option": element.get("initial_option")}
    if kind in MORE_OPTIONS:
        return {"type": kind, "selected_options": element.get("initial_options") or []}
    if kind in PICKED:
        told, first = PICKED[kind]
        return {"type": kind, told: element.get(first)}
    return None


def state_of(blocks: list[Wire], before: Wire | None = None) -> Wire:
    """Write the state of blocks: what was filled in `before`, else what stands there at first."""
    state: Wire = {}
    for block, element in elements(blocks):
        old = (before or {}).get(block["block_id"], {}).get(element["action_id"])
        value = old if old and old["type"] == element["type"] else initial(element)
        if value is not None:
            state.setdefault(block["block_id"], {})[element["action_id"]] = value
    return state


def filled(blocks: list[Wire], state: Wire, values: Wire) -> None:
    """Fill in `values`, by block_id or action_id, as far as Slack's own form lets one."""
    left = dict(values)
    for block, element in elements(blocks):
        for name in (block["block_id"], element["action_id"]):
            if name in left:
                value = value_of(element, left.pop(name))
                state.setdefault(block["block_id"], {})[element["action_id"]] = value
        if block["type"] == "input" and not block.get("optional"):
            known = state[block["block_id"]][element["action_id"]]
            if all(part in EMPTY for key, part in known.items() if key != "type"):
                raise AssertionError(f"{block['label']['text']!r} has to be filled in")
    if left:
        raise AssertionError(f"nothing to fill in for {sorted(left)}")
