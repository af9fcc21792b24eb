using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Users.Accounts;
using Storefront.Users.Passkeys;
using Storefront.Users.Shoppers;

namespace Storefront.Users.Data;

internal sealed class UsersModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("Users_Account");
            account.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<PasswordLink>(link =>
        {
            link.ToTable("Users_PasswordLink");
            link.HasKey(row => row.TokenHash);
        });
        model.Entity<RecoveryCode>(code =>
        {
            code.ToTable("Users_RecoveryCode");
            code.HasKey(row => new { row.AccountId, row.CodeHash });
        });
        model.Entity<Passkey>(passkey =>
        {
            passkey.ToTable("Users_Passkey");
            passkey.Property(row => row.Id).ValueGeneratedNever();
        });
        model.Entity<PasskeyQuestion>(question =>
        {
            question.ToTable("Users_PasskeyQuestion");
            question.HasKey(row => row.TokenHash);
        });
        model.Entity<Shopper>(shopper =>
        {
            shopper.ToTable("Users_Shopper");
            shopper.Ignore(row => row.Card);
        });
        model.Entity<ShopperSession>().ToTable("Users_ShopperSession");
        model.Entity<ShopperLink>().ToTable("Users_ShopperLink");
        model.Entity<ShopperHandOver>().ToTable("Users_ShopperHandOver");
    }
}
