using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Modules.Tests.Users;
using Storefront.Platform.Web;
using Storefront.TestKit;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>What no browser sends to a page of the back office is the sender's trouble: never one of ours.</summary>
public sealed class GarbageTests
{
    private static readonly (string What, string? Type, string Body)[] Bodies =
    [
        ("json", "application/json", "{}"),
        ("nothing", null, ""),
        ("a form with files without its boundary", "multipart/form-data", "--x"),
        ("the beginning of a form with files", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"ids\"\r\n\r\n1"),
        ("too many fields", "application/x-www-form-urlencoded", string.Join('&', Enumerable.Range(0, 5000).Select(number => $"f{number}=1"))),
    ];

    [Theory]
    [InlineData(TenantKinds.Operator, "", "/operator", "operator@storefront.example", "operator-demo-2026")]
    [InlineData(TenantKinds.Town, "", "/admin", "claudia@musterstadt.example", "claudia-demo-2026")]
    [InlineData(TenantKinds.Shop, "/shops/becker", "/shops/becker/admin", "ruth@becker.example", "becker-demo-2026")]
    public async Task No_page_of_the_office_takes_garbage_for_a_trouble_of_ours(TenantKinds where, string root, string door, string email, string password)
    {
        await using var host = await Musterstadt.StartAsync();
        using var somebody = host.Browser();
        await somebody.TryAsync(door, email, password);

        await FindNoTroubleAsync(host, somebody, root, await PagesAsync(host, page => page is BackOfficeAttribute && (page.Kinds & where) != TenantKinds.None));
    }

    [Theory]
    [InlineData(TenantKinds.Town, "")]
    [InlineData(TenantKinds.Shop, "/shops/becker")]
    public async Task No_page_for_everybody_does_either(TenantKinds where, string root)
    {
        await using var host = await Musterstadt.StartAsync();
        using var anybody = host.Browser();

        await FindNoTroubleAsync(host, anybody, root, await PagesAsync(host, page => page is not BackOfficeAttribute && (page.Kinds & where) != TenantKinds.None));
    }

    private static async Task FindNoTroubleAsync(TestHost host, TestBrowser somebody, string root, IReadOnlyList<CompiledPageActionDescriptor> pages)
    {
        var (troubles, forms) = (new List<string>(), 0);
        foreach (var page in pages)
        {
            foreach (var handler in page.HandlerMethods.Where(handler => handler.HttpMethod == "Post"))
            {
                var path = root + PathOf(page, host) + (handler.Name is { } name ? "?handler=" + name : "");
                forms++;
                foreach (var (what, type, body) in Bodies.Concat(FieldsOf(page, handler)))
                {
                    using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
                    content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
                    var answer = await somebody.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
                    if ((int)answer.Status >= StatusCodes.Status500InternalServerError)
                    {
                        troubles.Add($"{(int)answer.Status} {path}: {what}");
                    }
                }
            }
        }

        Assert.True(troubles.Count == 0, string.Join(Environment.NewLine, troubles));
        Assert.True(forms > 4, $"{forms} forms");
    }

    private static async Task<IReadOnlyList<CompiledPageActionDescriptor>> PagesAsync(TestHost host, Func<TenantEndpointAttribute, bool> isMeant)
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var found = new List<CompiledPageActionDescriptor>();
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && endpoint.Metadata.GetMetadata<TenantEndpointAttribute>() is { } place && isMeant(place))
            {
                found.Add(await loader.LoadAsync(page, endpoint.Metadata));
            }
        }

        return [.. found.DistinctBy(page => page.AttributeRouteInfo!.Template).OrderBy(page => page.AttributeRouteInfo!.Template, StringComparer.Ordinal)];
    }

    private static string PathOf(CompiledPageActionDescriptor page, TestHost host) => "/" + string.Join(
        '/',
        page.AttributeRouteInfo!.Template!.Split('/').Select(part => !part.StartsWith('{') ? part
            : part.Contains("guid", StringComparison.Ordinal) ? host.Town().TownId.ToString()
            : part.Contains("int", StringComparison.Ordinal) ? "1"
            : part == "{slug}" ? "becker"
            : part == "{plan}" ? "new"
            : part == "{kind}" ? "privacy"
            : part == "{section}" ? "hero"
            : "x"));

    /// <summary>All that the page takes, once empty and once as something that it is not.</summary>
    private static IEnumerable<(string What, string? Type, string Body)> FieldsOf(CompiledPageActionDescriptor page, HandlerMethodDescriptor handler)
    {
        string[] names =
        [
            .. handler.Parameters.SelectMany(one => NamesOf(one.Name, one.ParameterType, 0)),
            .. page.BoundProperties.SelectMany(one => NamesOf(one.BindingInfo?.BinderModelName ?? one.Name, one.ParameterType, 0)),
        ];
        (string What, string Value)[] values = [("empty fields", ""), ("words in all fields", "kein-Wert"), ("a number in all fields", "99999999999999999999")];
        string[] besides = [.. names.Where(name => !page.AttributeRouteInfo!.Template!.Contains('{' + name, StringComparison.OrdinalIgnoreCase))];
        foreach (var (what, value) in values)
        {
            yield return (what, "application/x-www-form-urlencoded", Form(besides, value));
            yield return (what + ", as in the address", "application/x-www-form-urlencoded", Form(names, value));
        }

        static string Form(string[] names, string value) => string.Join('&', names.Select(name => $"{Uri.EscapeDataString(name)}={value}"));
    }

    private static IEnumerable<string> NamesOf(string name, Type type, int depth)
    {
        var isOurs = type.Namespace?.StartsWith("Storefront", StringComparison.Ordinal) == true && type is { IsEnum: false, IsInterface: false };
        string[] own = type == typeof(CancellationToken) || type == typeof(IFormFile) ? [] : [name];
        return !isOurs || depth > 1
            ? type.IsGenericType && type.Name.StartsWith("Dictionary", StringComparison.Ordinal) ? [name + "[x]"] : own
            : type.GetProperties().Where(property => property.CanWrite || property.PropertyType.IsGenericType)
                .SelectMany(property => NamesOf($"{name}.{property.Name}", property.PropertyType, depth + 1));
    }
}
