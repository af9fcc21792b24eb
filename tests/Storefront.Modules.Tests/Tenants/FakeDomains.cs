using Storefront.Tenants.Domains;

namespace Storefront.Modules.Tests.Tenants;

/// <summary>The name servers and web servers of a small world: what is not written here is not there.</summary>
internal sealed class FakeDomains : IDomainRecords
{
    public Dictionary<string, string[]> Texts { get; } = [];

    public Dictionary<string, string> Files { get; } = [];

    public List<string> Asked { get; } = [];

    public Task<Sighting> TextsAsync(string name, CancellationToken cancel)
    {
        Asked.Add(name);
        return Task.FromResult(new Sighting(Texts.GetValueOrDefault(name, [])));
    }

    public Task<Sighting> FileAsync(string host, CancellationToken cancel) =>
        Task.FromResult(Files.TryGetValue(host, out var text) ? new Sighting([text]) : Sighting.Of(Sight.NoSuchDomain));
}
