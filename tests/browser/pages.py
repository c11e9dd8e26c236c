"""The two pages as people use them: by what is written on them."""

import re
from re import Pattern

from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.practice import Practice

SOON_MS = 10_000
PHONE: ViewportSize = {"width": 360, "height": 740}


class ClientPage:
    """The client's browser."""

    def __init__(self, page: Page, practice: Practice) -> None:
        """`page` is empty yet."""
        self.page = page
        self._practice = practice

    def join(self) -> None:
        """Follow the invitation."""
        self.page.goto(f"{self._practice.address}/join#{self._practice.code}")
        expect(self.button("I am ready")).to_be_visible(timeout=SOON_MS)

    def arrive(self) -> None:
        """Through the ready check and the consent of today."""
        self.button("I am ready").click()
        self.button("I understand and want to begin").click()

    def come_in(self) -> None:
        """From the invitation to the session or the waiting room."""
        self.join()
        self.arrive()

    def say(self, text: str) -> None:
        """Write something, and see that it is received."""
        self.words.fill(text)
        self.words.press("Enter")
        expect(self.log.locator(".turn.me p").last).to_have_text(text, timeout=SOON_MS)

    @property
    def words(self) -> Locator:
        """Where the client writes."""
        return self.page.get_by_role("textbox", name="Your words")

    @property
    def log(self) -> Locator:
        """Everything that stands in the journal."""
        return self.page.get_by_role("log", name="Messages")

    @property
    def newest(self) -> Locator:
        """The newest message that is not the client's own."""
        return self.log.locator(".turn.it p").last

    def button(self, name: str | Pattern[str]) -> Locator:
        """A button by what stands on it."""
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))


class ConsolePage:
    """The clinician's browser."""

    def __init__(self, page: Page, practice: Practice) -> None:
        """`page` is empty yet."""
        self.page = page
        self._practice = practice

    def sign_in(self) -> None:
        """Sign in, and see today's sessions."""
        self.page.goto(f"{self._practice.address}/console")
        self.page.get_by_label("E-mail").fill(self._practice.email)
        self.page.get_by_label("Password").fill(self._practice.password)
        self.button("Sign in").click()
        expect(self.page.get_by_role("heading", name="Today", exact=True)).to_be_visible(timeout=SOON_MS)

    def go_live(self) -> None:
        """From today's list to the session."""
        self.page.get_by_role("link", name=re.compile("Go to the session")).first.click()
        expect(self.page.get_by_role("log", name="Transcript")).to_be_visible(timeout=SOON_MS)

    def come_in(self) -> None:
        """Sign in and go to the session."""
        self.sign_in()
        self.go_live()

    @property
    def draft(self) -> Locator:
        """The card with the pending draft."""
        return self.page.get_by_role("region", name="Draft")

    @property
    def next(self) -> Locator:
        """What comes next, and the way there."""
        return self.page.get_by_role("region", name="Next")

    @property
    def transcript(self) -> Locator:
        """Everything that was said."""
        return self.page.get_by_role("log", name="Transcript")

    def button(self, name: str | Pattern[str]) -> Locator:
        """A button by what stands on it."""
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str))

    def approve(self) -> str:
        """Approve the draft on screen as it stands; its text."""
        button = self.draft.get_by_role("button", name=re.compile("Approve and send"))
        expect(button).to_be_enabled(timeout=SOON_MS)
        text = self.draft.locator(".words").inner_text()
        button.click()
        expect(self.transcript.locator(".turn.g p").last).to_have_text(text, timeout=SOON_MS)
        return text

    def go_on(self) -> None:
        """Do what the Next area offers first."""
        readiness = self.next.get_by_role("button", name="Record and go on")
        imagery = self.next.get_by_role("button", name="Open imagery")
        if readiness.count():
            self.next.get_by_label("Reason").fill("Stable today, and well prepared.")
            readiness.click()
        elif imagery.count():
            self.next.get_by_role("button", name=re.compile("I am here")).click()
            imagery.click()
        else:
            self.next.locator("button.primary").click()

    def lead(self, step: str, reason: str) -> None:
        """Go to a step off the path, by its name."""
        self.next.get_by_role("button", name="Another step …").click()
        self.next.get_by_label("Step", exact=True).select_option(step)
        self.next.get_by_label("Reason").fill(reason)
        self.next.get_by_role("button", name="Go there").click()
        expect(self.page.locator("[aria-current=step]")).to_contain_text(step, timeout=SOON_MS)
