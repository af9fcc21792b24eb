using Storefront.Catalog.Contracts;

namespace Storefront.Modules.Tests.Catalog;

/// <summary>Page numbers fit a phone however many pages there are.</summary>
public sealed class PaginateTests
{
    [Theory]
    [InlineData(1, 1, "[1]")]
    [InlineData(1, 209, "[1] 2 3 … 209")]
    [InlineData(5, 209, "1 … 3 4 [5] 6 7 … 209")]
    [InlineData(3, 5, "1 2 [3] 4 5")]
    [InlineData(209, 209, "1 … 207 208 [209]")]
    public void First_last_and_neighbours_are_shown(int page, int pages, string shown)
    {
        var paginate = Paginate.Of(page, pages, number => $"?page={number}");

        Assert.Equal(shown, string.Join(' ', paginate.Parts.Select(part => part.Current ? $"[{part.Title}]" : part.Title)));
        Assert.Equal(page > 1, paginate.PreviousUrl is not null);
        Assert.Equal(page < pages, paginate.NextUrl is not null);
    }
}
