using System.Data.Common;

namespace Storefront.Platform.Data;

/// <summary>The write transaction that is open in this scope, so that hand-written queries take part in it.</summary>
public sealed class OpenWork
{
    public bool IsOpen => Transaction is not null;

    internal DbTransaction? Transaction { get; set; }
}
