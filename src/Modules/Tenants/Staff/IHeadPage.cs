using Storefront.Platform.Texts;

namespace Storefront.Tenants.Staff;

/// <summary>What <c>_Heads.cshtml</c> shows: whom to invite, and who has not answered.</summary>
internal interface IHeadPage
{
    TextIn T { get; }

    HeadInput Head { get; }

    IReadOnlyList<TeamLine> Invited { get; }

    /// <summary>An address that was corrected to something that is none: it stays in the field it was typed into.</summary>
    WrongAddress? Wrong { get; }

    /// <summary>End of the text keys: <c>town</c> or <c>shop</c>.</summary>
    string Whose { get; }
}

/// <param name="Invitation">Whose address it was to be.</param>
/// <param name="Typed">As typed.</param>
internal sealed record WrongAddress(Guid Invitation, string? Typed)
{
    public string Field => FieldOf(Invitation);

    public static string FieldOf(Guid invitation) => $"again-{invitation}";
}
