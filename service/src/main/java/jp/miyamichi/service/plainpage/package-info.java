/// Pages written by the service itself, whole at the first byte and without script: signs, documents.
///
/// [Markup] writes HTML in which text can never become a tag; [StyleSheets] are the styles, since the content security
/// policy allows none inside a page. A [Voice] says the sentences of a [WordBook] in one [Tongue].
@NullMarked
package jp.miyamichi.service.plainpage;

import org.jspecify.annotations.NullMarked;
