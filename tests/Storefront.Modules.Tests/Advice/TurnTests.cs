using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Storefront.Advice.Rooms;

namespace Storefront.Modules.Tests.Advice;

/// <summary>The passwords that pages get for the relay, shown to a real coturn.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task A_relay_accepts_the_password_of_a_page_and_refuses_any_other()
    {
        var relay = Environment.GetEnvironmentVariable("STOREFRONT_TEST_TURN");
        Assert.SkipWhen(string.IsNullOrEmpty(relay), "Set STOREFRONT_TEST_TURN to host:port;secret of a running coturn.");
        var (address, secret) = (relay.Split(';')[0], relay.Split(';')[1]);
        var (name, password) = Credentials(address, secret, TimeProvider.System);
        var later = name.Replace(name.Split(':')[0], (long.Parse(name.Split(':')[0], CultureInfo.InvariantCulture) + 3600).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var (oldName, oldPassword) = Credentials(address, secret, new FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(-5)));
        var (_, foreignPassword) = Credentials(address, "another secret", TimeProvider.System);

        Assert.Equal(TurnClient.Granted, await AskAsync(address, name, password));
        Assert.Equal(TurnClient.Unauthorized, await AskAsync(address, name, foreignPassword));
        Assert.Equal(TurnClient.Unauthorized, await AskAsync(address, oldName, oldPassword));
        Assert.Equal(TurnClient.Unauthorized, await AskAsync(address, later, password));
    }

    private static async Task<int> AskAsync(string address, string name, string password)
    {
        using var client = new TurnClient(address.Split(':')[0], int.Parse(address.Split(':')[1], CultureInfo.InvariantCulture));
        return await client.AskAsync(name, password);
    }

    /// <summary>As they stand on the page.</summary>
    private static (string Name, string Password) Credentials(string address, string secret, TimeProvider clock)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Advice:Turn:Urls"] = $"turn:{address}?transport=tcp", ["Advice:Turn:Secret"] = secret }).Build();
        var server = JsonDocument.Parse(new IceServers(configuration, clock).For(Guid.NewGuid())).RootElement[0];
        return (server.GetProperty("username").GetString()!, server.GetProperty("credential").GetString()!);
    }
}
