using Storefront.Host;

return await CommandLine.RunAsync(args);
