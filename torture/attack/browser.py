"""The transcript in a real browser: does anything run, ask, or leave?"""

import shutil
from pathlib import Path
from typing import Final

from torture.attack.hostile import MARK

_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find() -> str | None:
    """A Chromium on the path, if there is one."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


async def look(browser: str, page: Path) -> tuple[list[str], str]:
    """Open a file; return what was wrong, and the text that can be read on it."""
    from playwright.async_api import async_playwright

    wrong: list[str] = []
    asked: list[str] = []
    async with async_playwright() as play:
        chromium = await play.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        try:
            opened = await chromium.new_page()
            opened.on("dialog", lambda dialog: wrong.append(f"a dialog opened: {dialog.message}"))
            opened.on("console", lambda said: wrong.append(f"the console says: {said.text}"))
            opened.on("pageerror", lambda error: wrong.append(f"a script failed: {error}"))
            opened.on("request", lambda request: asked.append(request.url))
            await opened.goto(page.as_uri())
            # What runs only when it is hovered or focused, or printed.
            for element in await opened.locator("summary, [onmouseover], [onfocus], [tabindex]").all():
                await element.dispatch_event("mouseover")
                await element.dispatch_event("focus")
            await opened.emulate_media(media="print")
            await opened.wait_for_load_state("networkidle")
            if await opened.evaluate(f"'{MARK}' in window"):
                wrong.append("a script ran")
            active = await opened.locator(
                "script, iframe, object, embed, form, base, meta[http-equiv=refresh]"
            ).count()
            if active:
                wrong.append(f"{active} elements that can run or lead away")
            bad = await opened.locator(
                "a[href^='javascript' i], a[href^='data' i], a[href^='file' i]"
            ).count()
            if bad:
                wrong.append(f"{bad} links that run something")
            text = await opened.locator("body").inner_text()
        finally:
            await chromium.close()
    wrong += [f"a request left the page: {url}" for url in asked if url != page.as_uri()]
    return wrong, text
