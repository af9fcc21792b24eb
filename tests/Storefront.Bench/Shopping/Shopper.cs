using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Storefront.Bench.Town;

namespace Storefront.Bench.Shopping;

/// <summary>Somebody with a basket, who fills in forms as they come.</summary>
internal sealed class Shopper(Uri server, int number)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 64,
    })
    { Timeout = TimeSpan.FromMinutes(1) };

    private static readonly HtmlParser Parser = new();
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>The basket's own cookie.</summary>
    public string? Basket => _cookies.GetValueOrDefault("basket");

    public static string FormOf(Article article, int variant) => string.Join('&', article.Variants[variant]
        .Select((value, index) => string.Create(CultureInfo.InvariantCulture, $"option{index + 1}={WebUtility.UrlEncode(value)}"))
        .Append("product=" + article.Handle).Append("quantity=1"));

    public async Task AddAsync(PlannedShop shop, Article article)
    {
        var (status, _, text) = await SendAsync(HttpMethod.Post, $"/shops/{shop.Slug}/cart/add", FormOf(article, 0), "application/json");
        if (status != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{article.Handle} did not go into the basket: {status} {text}");
        }
    }

    /// <summary>Walks through the checkout up to the binding button. The answer sends the order when it is called.</summary>
    public async Task<Func<Task<bool>>> WalkToButtonAsync()
    {
        var page = await GetAsync("/checkout");
        for (var step = 0; step < 8; step++)
        {
            var form = page.Forms.FirstOrDefault(form => form.GetAttribute("action")?.Contains("/checkout/", StringComparison.Ordinal) == true)
                ?? throw new InvalidOperationException("The checkout ended without a form: " + page.Title + " " + page.Body?.TextContent.Trim()[..200]);
            var (action, fields) = (form.GetAttribute("action")!, Fill(form));
            if (action.Contains("/checkout/order", StringComparison.Ordinal))
            {
                return async () => (await SendAsync(HttpMethod.Post, action, fields)).Location?.Contains("/orders/", StringComparison.Ordinal) == true;
            }

            // To the next step, or to the same again: a time that others took is chosen anew.
            var (status, location, _) = await SendAsync(HttpMethod.Post, action, fields);
            page = await GetAsync(location ?? throw new InvalidOperationException($"{action}: {status}"));
        }

        throw new InvalidOperationException("The checkout does not come to an end.");
    }

    private async Task<IHtmlDocument> GetAsync(string path)
    {
        for (var hops = 0; hops < 5; hops++)
        {
            var (_, location, text) = await SendAsync(HttpMethod.Get, path, null);
            if (location is null)
            {
                return Parser.ParseDocument(text);
            }

            path = location;
        }

        throw new InvalidOperationException(path + " leads in circles.");
    }

    private async Task<(HttpStatusCode Status, string? Location, string Text)> SendAsync(
        HttpMethod method, string path, string? form, string accept = "text/html")
    {
        using var request = new HttpRequestMessage(method, new Uri(server, path));
        request.Headers.Add("Host", "localhost");
        request.Headers.Add("Accept", accept);
        request.Headers.Add("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.9.{number / 250 % 250}.{number % 250}"));
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        if (form is not null)
        {
            request.Content = new StringContent(form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        }

        using var answer = await Http.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return (answer.StatusCode, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The fields of a form, filled as a person would: some choice that is free, every box ticked.</summary>
    private string Fill(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var input in form.QuerySelectorAll("input:not([disabled])").OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 }))
        {
            if (input.Type != "radio")
            {
                fields[input.Name!] = input.Value.Length > 0 ? input.Value : Typed(input.Name!);
            }
        }

        foreach (var choice in form.QuerySelectorAll("input[type=radio]:not([disabled])").OfType<IHtmlInputElement>().GroupBy(input => input.Name!))
        {
            // Not everybody at the same time.
            var free = choice.ToList();
            fields[choice.Key] = free[number % free.Count].Value;
        }

        return string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}"));
    }

    private string Typed(string field) => field switch
    {
        "name" => "Erika Muster",
        "email" => string.Create(CultureInfo.InvariantCulture, $"erika.{number}@beispiel.example"),
        _ => "",
    };
}
