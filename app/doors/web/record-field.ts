// A form says which record it was drawn for, so that one left open in another tab never acts on the record that is
// open by now. Written into every form of a page as it leaves, so that no screen can forget it.

export const RECORD_FIELD = '_record'

/** React writes `>` in attributes as `&gt;`, so the first one ends the tag. */
const FORM = /<form\b[^>]*\bmethod="post"[^>]*>/g

export const withRecordFields = (html: string, record: string): string =>
  html.replace(
    FORM,
    (tag) => `${tag}<input type="hidden" name="${RECORD_FIELD}" value="${record}"/>`,
  )
