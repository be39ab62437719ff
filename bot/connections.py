"""The connections to Discord: those of a crowd are closed again once it has gone."""

from typing import Any

import aiohttp


class Connector(aiohttp.TCPConnector):
    """aiohttp's, with the connection that was used last used first.

    aiohttp takes the oldest (its pull request 9672), so that each is used now and then, and as many stay open
    as were ever needed at once. This way, those that fewer calls can do without are closed when idle.
    """

    async def _get(self, key: Any, traces: Any) -> Any:
        free = self._conns.get(key)
        if free:
            free.rotate(1)  # the last, to where the next is taken from
        return await super()._get(key, traces)
