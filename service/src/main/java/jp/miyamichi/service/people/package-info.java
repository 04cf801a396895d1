/// People: how a traveller is found again, who is registered where, who may book for whom, and what is kept of them.
///
/// A traveller is anonymous until they give an address or make a passkey ([KeepByMail]); a resident is registered by a
/// clerk with a household ([Registry]) and joins the session of their own phone by a code on paper. Somebody books for
/// somebody else by recorded consent ([CareBook]). What is kept is as little as the purpose needs: addresses and names
/// are sealed, telephone numbers and all that is searched for are HMACs ([Vault]), a disability is "discount until".
@NullMarked
package jp.miyamichi.service.people;

import org.jspecify.annotations.NullMarked;
