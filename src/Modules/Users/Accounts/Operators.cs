using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;
using Storefront.Users.SignIn;

namespace Storefront.Users.Accounts;

internal sealed class Operators(AccountBook accounts, IStaffRegister staff, PasswordLinks links, ITenantAddresses addresses) : IOperators
{
    public Task<bool> AnyAsync(CancellationToken cancel) => staff.HasOperatorAsync(cancel);

    public async Task<OperatorAdded> AddAsync(string email, string name, CancellationToken cancel)
    {
        // A password that nobody knows, until the link is used.
        var account = await accounts.FindAsync(email, cancel) ?? await accounts.CreateAsync(email, name, Token.New(), cancel);
        await staff.AddOperatorAsync(account.Id, name, account.Email, cancel);
        var token = await links.MakeAsync(account, cancel);
        return new OperatorAdded(account.Email, name, addresses.Url(Scope.Operator, $"/operator/new-password?token={token}"));
    }
}
