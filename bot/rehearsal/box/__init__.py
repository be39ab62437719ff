"""The box: a simulated Discord on loopback, behind a real wire, for the rehearsal and for tests.

async with Box() as box:
    guild = box.add_guild("New Ash Green")
    officer = box.add_member(guild, "Constable Invented", permissions=discord.Permissions(manage_guild=True))
    ...                                   # start the bot with box.api_url, box.gateway_url and box.token
    await box.wait_online(["ask"])
    reply = await officer.slash("ask", channel, question="When are the bins emptied?")
"""

from bot.rehearsal.box._simcord import Channel, Guild, Overwrite, OverwriteType, Role, ScheduledEvent
from bot.rehearsal.box.bodies import Bodies
from bot.rehearsal.box.box import Box, NotYet
from bot.rehearsal.box.calls import Request
from bot.rehearsal.box.deadlines import Deadlines
from bot.rehearsal.box.faults import Fault, Faults, Loss
from bot.rehearsal.box.forms import CannotDo, FormField, Modal
from bot.rehearsal.box.openapi import ShapeReport, check_shapes
from bot.rehearsal.box.people import Person
from bot.rehearsal.box.rate_limits import RateLimits, Size
from bot.rehearsal.box.replies import Choice, NoReply, Reply
from bot.rehearsal.box.shown import Button, File, Select, ShownMessage

__all__ = [
    "Bodies",
    "Box",
    "Button",
    "CannotDo",
    "Channel",
    "Choice",
    "Deadlines",
    "Fault",
    "Faults",
    "File",
    "FormField",
    "Guild",
    "Loss",
    "Modal",
    "NoReply",
    "NotYet",
    "Overwrite",
    "OverwriteType",
    "Person",
    "RateLimits",
    "Reply",
    "Request",
    "Role",
    "ScheduledEvent",
    "Select",
    "ShapeReport",
    "ShownMessage",
    "Size",
    "check_shapes",
]
