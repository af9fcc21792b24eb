using Storefront.Bench;
using Storefront.Bench.Serving;

// ./bench starts this program once; it starts itself again for the processes it compares the host with.
return args switch
{
    ["bare", var urls, var file] => await BareKestrel.RunAsync(urls, file),
    ["idle", var data] => await IdleHost.RunAsync(data),
    _ => await BenchRun.RunAsync(BenchSize.From(args)),
};
