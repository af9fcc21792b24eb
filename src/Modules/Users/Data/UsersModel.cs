using Microsoft.EntityFrameworkCore;
using Storefront.Platform.Data;
using Storefront.Users.Accounts;

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
    }
}
