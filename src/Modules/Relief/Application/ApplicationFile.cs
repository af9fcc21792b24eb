using Storefront.Platform.Texts;
using Storefront.Relief.Claims;
using Storefront.Tenants.Contracts;

namespace Storefront.Relief.Application;

/// <summary>What is handed in: who, which result, in which language.</summary>
/// <param name="Shop">Name, address, tax number.</param>
/// <param name="Version">The result that was kept.</param>
/// <param name="Work">Read from it.</param>
/// <param name="SavedAt">In words.</param>
/// <param name="Texts">The language of the file.</param>
internal sealed record ApplicationFile(TenantProfile Shop, ClaimVersion Version, WorkedOut Work, string SavedAt, TextIn Texts)
{
    public StepWords Words => new(Texts, Work.Rules);

    public IReadOnlyList<(string Name, string Value)> Applicant =>
    [
        .. new[]
        {
            (Texts["relief.application.shop"], Shop.Name),
            (Texts["relief.application.legal_name"], Shop.Legal.LegalName),
            (Texts["relief.application.address"], Shop.Contact.Line),
            (Texts["relief.application.vat_id"], Shop.Legal.VatId),
        }.Where(line => line.Item2.Length > 0),
    ];

    public IReadOnlyList<(string Name, string Value)> Answers => AnswersInWords.Of(Work, Words, Texts);
}
