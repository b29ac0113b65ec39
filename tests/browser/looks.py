"""What holds for every page: it fits its screen, has its landmarks, names its controls, can be read."""

import re

from playwright.sync_api import Page, expect

from tests.browser.visiting import fits, menu


def fits_and_has_its_landmarks(page: Page) -> bool:
    """Nothing is cut off, and a screen reader finds its way."""
    assert page.locator("html").get_attribute("lang") == "id"
    expect(page.locator("h1")).to_have_count(1)
    expect(page.get_by_role("main")).to_have_count(1)
    expect(menu(page)).to_be_visible()
    assert page.title().endswith("Bakesbangpol Kota Contoh")
    cut = "[...document.querySelectorAll('.table')].filter(e => e.scrollWidth > e.clientWidth).length"
    return fits(page) and page.evaluate(cut) == 0


def nameless(page: Page) -> list[str]:
    """Controls that a screen reader cannot name."""
    seen = page.locator("body").aria_snapshot()
    assert "- link " in seen
    without = r"^\s*- (?:link|button|textbox|searchbox|combobox|checkbox|region|navigation)(?! \").*"
    return re.findall(without, seen, re.MULTILINE)


def faint(page: Page) -> list[str]:
    """Texts that do not stand out from their ground."""
    found: list[str] = page.evaluate(CONTRAST)
    return found


CONTRAST = """() => {
  const channel = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const numbers = c => c.match(/[\\d.]+/g).map(Number);
  const light = c => {
    const [r, g, b] = numbers(c).map(channel);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const ground = e => {
    for (; e; e = e.parentElement) {
      const c = getComputedStyle(e).backgroundColor, n = numbers(c);
      if (n.length < 4 || n[3] > 0) return c;
    }
    return 'rgb(255, 255, 255)';
  };
  const says = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
  const contrast = e => {
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    return (a + .05) / (b + .05);
  };
  return [...document.querySelectorAll('body *')]
    .filter(e => says(e) && e.getClientRects().length && contrast(e) < 4.5)
    .map(e => e.tagName + ': ' + e.textContent.trim().slice(0, 40));
}"""
"""WCAG 2 AA: 4.5 to 1 between every text and the nearest ground behind it."""
