namespace Storefront.Catalog.Products;

/// <summary>What became of one wanted article.</summary>
internal abstract record PutResult
{
    private PutResult()
    {
    }

    internal sealed record Created(Guid Id) : PutResult;

    internal sealed record Changed(Guid Id) : PutResult;

    /// <summary>The source says what it said before.</summary>
    internal sealed record Same(Guid Id) : PutResult;

    internal sealed record HandleTaken(string Handle) : PutResult;

    internal sealed record SkuTaken(string Sku) : PutResult;

    /// <summary>It was deleted meanwhile.</summary>
    internal sealed record Gone : PutResult;

    internal Guid? ProductId => this switch
    {
        Created created => created.Id,
        Changed changed => changed.Id,
        Same same => same.Id,
        _ => null,
    };
}
