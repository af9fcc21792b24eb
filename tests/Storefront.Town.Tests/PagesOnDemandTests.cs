using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Web;

namespace Storefront.Town.Tests;

/// <summary>A start does not read pages that nobody asked for, and knows all the same whose they are.</summary>
public sealed class PagesOnDemandTests(Musterstadt town)
{
    [Fact]
    public void A_start_knows_of_a_page_where_it_exists_and_no_more()
    {
        var pages = town.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.NotNull(page.Metadata.GetMetadata<TenantEndpointAttribute>()));
        Assert.All(pages, page => Assert.IsNotType<CompiledPageActionDescriptor>(page.Metadata.GetMetadata<PageActionDescriptor>(), exactMatch: false));
    }
}
