using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Storefront.Media.Contracts;

namespace Storefront.Media.Blobs;

/// <summary>Blobs in Azure Blob Storage, or in anything that speaks its protocol.</summary>
internal sealed class AzureBlobStore : IBlobStore
{
    private readonly BlobContainerClient _container;
    private readonly SemaphoreSlim _creating = new(1);
    private bool _exists;

    public AzureBlobStore(string connectionString, string container)
    {
        // An older protocol version: the newest is not understood by every emulator and appliance.
        var options = new BlobClientOptions(BlobClientOptions.ServiceVersion.V2025_05_05);
        _container = new BlobContainerClient(connectionString, container, options);
    }

    public async Task WriteAsync(string name, Stream content, string contentType, CancellationToken cancel)
    {
        await EnsureContainerAsync(cancel);
        await _container.GetBlobClient(BlobName.Check(name)).UploadAsync(
            content, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } }, cancel);
    }

    public async Task<Stream?> OpenAsync(string name, CancellationToken cancel)
    {
        try
        {
            return (await _container.GetBlobClient(BlobName.Check(name)).DownloadStreamingAsync(cancellationToken: cancel)).Value.Content;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    public async Task DeleteAsync(string name, CancellationToken cancel)
    {
        try
        {
            await _container.GetBlobClient(BlobName.Check(name)).DeleteIfExistsAsync(cancellationToken: cancel);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // No container yet: nothing to delete.
        }
    }

    public async IAsyncEnumerable<string> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancel)
    {
        await EnsureContainerAsync(cancel);
        await foreach (var blob in _container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancel))
        {
            yield return blob.Name;
        }
    }

    private async Task EnsureContainerAsync(CancellationToken cancel)
    {
        if (_exists)
        {
            return;
        }

        await _creating.WaitAsync(cancel);
        try
        {
            await _container.CreateIfNotExistsAsync(cancellationToken: cancel);
            _exists = true;
        }
        finally
        {
            _creating.Release();
        }
    }
}
