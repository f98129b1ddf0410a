using System.Text.RegularExpressions;

namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>contact-given</c>: someone can be reached (x.contact). It blocks: without an address nobody can be told what is missing, nor until when
/// (model: CRPA L114-5), and the applicant would lose the file without knowing.
/// </summary>
internal sealed partial class ContactGiven : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var contact = examination.Dossier.Applicant.Contact;
        var named = Written.Says(contact?.Name);
        var written = Written.Says(contact?.Email);
        if (!named && !written)
        {
            yield return new("/applicant/contact", CompletenessTexts.NoContact());
            yield break;
        }
        if (!named)
            yield return new("/applicant/contact/name", CompletenessTexts.NoContactName());
        if (!written)
            yield return new("/applicant/contact/email", CompletenessTexts.NoContactEmail());
        else if (!EmailForm().IsMatch(contact!.Email!.Trim()))
            yield return new("/applicant/contact/email", CompletenessTexts.InvalidContactEmail(contact.Email));
    }

    [GeneratedRegex(@"\A[^@\s]+@[^@\s.]+(\.[^@\s.]+)+\z")]
    private static partial Regex EmailForm();
}
