namespace Storefront.Pages.Lists;

/// <summary>A row that the office lists, and that stays for a while after it was deleted.</summary>
internal interface IListed
{
    DateTimeOffset? DeletedAt { get; }

    string Title(string locale);
}
