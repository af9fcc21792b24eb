using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Storefront.TestKit;

/// <summary>Sends requests as a browser without JavaScript does, and reads the HTML that comes back.</summary>
public sealed class TestBrowser : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private readonly string _host;

    internal TestBrowser(Uri server, string host, string language)
    {
        _host = host;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectCallback = async (_, cancel) =>
            {
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancel);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        })
        {
            BaseAddress = new UriBuilder("http", host, server.Port).Uri,
        };
        _http.DefaultRequestHeaders.Add("Accept", "text/html");
        _http.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public Task<TestPage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Posts a form; multi-values as repeated pairs.</summary>
    public Task<TestPage> PostAsync(string path, params (string Name, string? Value)[] form) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(form
                .Where(field => field.Value is not null)
                .Select(field => KeyValuePair.Create(field.Name, field.Value!))),
        });

    /// <summary>Fills in a form that is on a page, with its hidden fields, and sends it.</summary>
    public Task<TestPage> SubmitAsync(TestPage page, string formSelector, params (string Name, string? Value)[] fields)
    {
        var form = page.Html.QuerySelector(formSelector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"No form {formSelector} on {page.Path}.");
        var own = form.Elements.OfType<IHtmlElement>().Select(Field).Where(field => field.Name.Length > 0 && field.Value is not null);
        var kept = own.Where(field => fields.All(given => given.Name != field.Name));
        var action = form.GetAttribute("action") is { Length: > 0 } target ? target : page.Path;
        return PostAsync(action, [.. kept, .. fields]);
    }

    public async Task<TestPage> SendAsync(HttpRequestMessage request)
    {
        var uri = new Uri(_http.BaseAddress!, request.RequestUri!);
        if (_cookies.GetCookieHeader(uri) is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        request.RequestUri = uri;
        var response = await _http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
        {
            _cookies.SetCookies(uri, cookie);
        }

        var text = await response.Content.ReadAsStringAsync();
        return new TestPage(uri.PathAndQuery, response, text, Parser.ParseDocument(text));
    }

    /// <summary>What this browser would send along to an address: for sockets, which are opened without it.</summary>
    public string CookiesFor(string path) => _cookies.GetCookieHeader(new Uri(_http.BaseAddress!, path));

    /// <summary>Goes where the answer points, as often as needed.</summary>
    public async Task<TestPage> FollowAsync(Task<TestPage> answer)
    {
        var page = await answer;
        for (var hops = 0; page.Location is { } location && hops < 10; hops++)
        {
            page = await GetAsync(location);
        }

        return page;
    }

    public void Dispose() => _http.Dispose();

    private static (string Name, string? Value) Field(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio" } box => (box.Name ?? "", box.IsChecked ? box.Value : null),
        IHtmlInputElement { Type: "submit" or "button" or "file" } => ("", null),
        IHtmlInputElement input => (input.Name ?? "", input.Value),
        IHtmlTextAreaElement area => (area.Name ?? "", area.Value),
        IHtmlSelectElement select => (select.Name ?? "", select.Value),
        _ => ("", null),
    };
}

/// <summary>An answer, with its HTML.</summary>
public sealed record TestPage(string Path, HttpResponseMessage Response, string Text, IHtmlDocument Html)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where a redirect leads.</summary>
    public string? Location => Response.Headers.Location?.ToString();

    /// <summary>What a person reads, white space folded.</summary>
    public string Words => string.Join(' ', (Html.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
