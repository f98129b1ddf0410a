namespace AmiServerless.Core.Completeness.Rules;

/// <summary>
/// <c>contact-given</c>: someone can be reached (x.contact). It blocks: without an address nobody can be told what is missing, nor until when
/// (model: CRPA L114-5), and the applicant would lose the file without knowing.
/// </summary>
internal sealed class ContactGiven : ICheck
{
    public IEnumerable<Shortfall> Find(Examination examination)
    {
        var contact = examination.Dossier.Applicant.Contact;
        var named = Written.Says(contact?.Name);
        var reachable = Written.Says(contact?.Email);
        if (!named && !reachable)
            yield return new("/applicant/contact", CompletenessTexts.NoContact());
        else if (!named)
            yield return new("/applicant/contact/name", CompletenessTexts.NoContactName());
        else if (!reachable)
            yield return new("/applicant/contact/email", CompletenessTexts.NoContactEmail());
    }
}
