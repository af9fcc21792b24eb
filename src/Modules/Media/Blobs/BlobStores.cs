using Microsoft.Extensions.Configuration;
using Storefront.Media.Contracts;

namespace Storefront.Media.Blobs;

/// <summary>Chooses the store: <c>Blobs:Kind</c> is <c>Folder</c> (default, below the data folder) or <c>Azure</c>.</summary>
internal static class BlobStores
{
    public static IBlobStore Create(IConfiguration configuration, TimeProvider clock)
    {
        var kind = configuration["Blobs:Kind"] ?? "Folder";
        return kind switch
        {
            "Azure" => new AzureBlobStore(
                configuration["Blobs:ConnectionString"]
                    ?? throw new InvalidOperationException("Blobs:Kind is Azure, but Blobs:ConnectionString is not set."),
                configuration["Blobs:Container"] ?? "storefront"),
            "Folder" => new FolderBlobStore(
                Path.GetFullPath(configuration["Blobs:Folder"] ?? Path.Combine(configuration["Data"] ?? "App_Data", "blobs")), clock),
            _ => throw new InvalidOperationException($"Blobs:Kind is \"{kind}\"; it can be Folder or Azure."),
        };
    }
}
