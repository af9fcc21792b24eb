using System.Text;
using Storefront.Media.Blobs;
using Storefront.Media.Contracts;

namespace Storefront.Modules.Tests.Media;

/// <summary>What every blob store must do.</summary>
public abstract class BlobStoreContract
{
    private readonly string _run = $"t{Guid.CreateVersion7():N}";

    protected abstract IBlobStore Store { get; }

    [Fact]
    public async Task What_was_written_is_read_back()
    {
        await WriteAsync("a/b.txt", "Grüße");

        Assert.Equal("Grüße", await ReadAsync("a/b.txt"));
    }

    [Fact]
    public async Task Writing_again_takes_the_place_of_the_old()
    {
        await WriteAsync("again", "one, and longer");
        await WriteAsync("again", "two");

        Assert.Equal("two", await ReadAsync("again"));
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_can_be_deleted()
    {
        Assert.Null(await Store.OpenAsync($"{_run}/nope", default));
        await Store.DeleteAsync($"{_run}/nope", default);
    }

    [Fact]
    public async Task What_was_deleted_is_gone()
    {
        await WriteAsync("gone", "x");
        await Store.DeleteAsync($"{_run}/gone", default);

        Assert.Null(await Store.OpenAsync($"{_run}/gone", default));
    }

    [Fact]
    public async Task A_list_names_what_begins_so()
    {
        await WriteAsync("list/1", "x");
        await WriteAsync("list/2", "x");
        await WriteAsync("other/3", "x");
        var names = new List<string>();
        await foreach (var name in Store.ListAsync($"{_run}/list/", default))
        {
            names.Add(name);
        }

        Assert.Equal([$"{_run}/list/1", $"{_run}/list/2"], names.Order());
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("a//b")]
    [InlineData("A")]
    [InlineData("")]
    public async Task Names_cannot_lead_out_of_the_store(string name) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(name, new MemoryStream(), "text/plain", default));

    private Task WriteAsync(string name, string text) =>
        Store.WriteAsync($"{_run}/{name}", new MemoryStream(Encoding.UTF8.GetBytes(text)), "text/plain", default);

    private async Task<string> ReadAsync(string name)
    {
        await using var content = await Store.OpenAsync($"{_run}/{name}", default);
        return await new StreamReader(content!).ReadToEndAsync();
    }
}

public sealed class FolderBlobStoreTests : BlobStoreContract
{
    protected override IBlobStore Store { get; } =
        new FolderBlobStore(Directory.CreateTempSubdirectory("storefront-blobs-").FullName, TimeProvider.System);
}

public sealed class AzureBlobStoreTests : BlobStoreContract
{
    protected override IBlobStore Store
    {
        get
        {
            var connection = Environment.GetEnvironmentVariable("STOREFRONT_AZURITE");
            Assert.SkipWhen(string.IsNullOrEmpty(connection), "Set STOREFRONT_AZURITE to the connection string of a running Azurite.");
            return new AzureBlobStore(connection!, "storefront-tests");
        }
    }
}
