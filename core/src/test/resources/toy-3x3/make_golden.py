"""A toy world in the project's format and its golden, by the numpy reference (cp_solver.py)."""
import csv, os, sys; sys.dont_write_bytecode=True
import numpy as np
from cp_solver import Economy, solve, compare
OUT=os.path.join(os.path.dirname(os.path.abspath(__file__)),'')
R=["AAA","BBB","CCC"]; S=["farm","make","serve"]; th=np.array([6.0,3.5,9.0]); N=J=3
# flows[sector][origin][destination]
F=np.array([[[120,18,7],[11,210,16],[4,9,95]],[[160,70,22],[41,330,58],[30,24,110]],[[400,0,0],[0,690,0],[0,0,260]]],float)
T=np.zeros((J,N,N)) # [sector][origin][destination]
T[0]=[[0,.10,.25],[.06,0,.12],[.06,.15,0]]; T[1]=[[0,.03,.08],[.02,0,.05],[.04,.11,0]]
va=np.array([[.55,.35,.62],[.48,.40,.66],[.60,.38,.58]])
G=np.array([[[.20,.10,.15],[.10,.35,.20],[.03,.15,.20]],[[.22,.14,.16],[.08,.30,.22],[.04,.12,.18]],[[.18,.10,.12],[.12,.32,.18],[.05,.15,.22]]]) # [region][user][input]
w=lambda f,h,rows:(lambda c:(c.writerow(h),c.writerows(rows)))(csv.writer(open(OUT+f,'w',newline=''),lineterminator="\n"))
w('regions.csv',['region','name'],[(r,r) for r in R]); w('sectors.csv',['sector','name','trade_elasticity'],zip(S,S,th))
w('flows.csv',['origin','destination','sector','value'],[(R[o],R[d],S[s],F[s,o,d]) for s in range(J) for o in range(N) for d in range(N) if F[s,o,d]])
w('tariffs.csv',['origin','destination','sector','rate'],[(R[o],R[d],S[s],T[s,o,d]) for s in range(J) for o in range(N) for d in range(N) if T[s,o,d]])
w('value_added.csv',['region','sector','share'],[(R[r],S[s],va[r,s]) for r in range(N) for s in range(J)])
w('input_output.csv',['region','sector','input','share'],[(R[r],S[s],S[k],G[r,s,k]) for r in range(N) for s in range(J) for k in range(J)])
assert np.abs(va+G.sum(2)-1).max()<1e-12
g=np.transpose(G,(0,2,1))                       # [n,k input,j user]
M=np.transpose(F,(0,2,1)); tau=np.transpose(T,(0,2,1))   # [j,n,i]
X=(M*(1+tau)).sum(2).T; pi=M*(1+tau)/X.T[:,:,None]; GO=M.sum(1).T
VA=(GO*va).sum(1); D=M.sum((0,2))-M.sum((0,1)); Rv=(M*tau).sum((0,2))
fin=X-np.einsum("nkj,nj->nk",g,GO); print("final demand",fin); assert (fin>0).all()
a=fin/fin.sum(1,keepdims=True); assert np.allclose(fin.sum(1),VA+Rv+D)
tau1=tau.copy(); tau1[1,0,1]=.30; tau1[0,1,0]=.40; cost=np.ones_like(tau); cost[1,2,:2]=.9; prod=np.ones((N,J)); prod[2,1]=1.2
w('shocks/tariffs.csv',['origin','destination','sector','rate'],[(R[1],R[0],S[1],.30),(R[0],R[1],S[0],.40)])
w('shocks/trade-costs.csv',['origin','destination','sector','factor'],[(R[0],R[2],S[1],.9),(R[1],R[2],S[1],.9)])
w('shocks/productivity.csv',['region','sector','factor'],[(R[2],S[1],1.2)])
out=[]
for clo,DD in (("zero",D*0),("fixed",D)):
    base=Economy(va,g,a,pi,tau,th,VA,D); b=solve(base,tau,DD,tol=1e-14)
    # trade costs and productivity enter through the shares: pi * cost^-theta * prod^theta
    pi2=pi*cost**(-th[:,None,None])*(prod.T[:,None,:])**th[:,None,None]
    c=solve(Economy(va,g,a,pi2,tau,th,VA,D),tau1,DD,tol=1e-14)
    c["c"]=c["c"]/prod
    r=compare(b,c); off=1-np.eye(N)
    for n in range(N):
        for q in ("welfare_linear","tot","vot","real_wage","welfare_exact","income_hat","price_hat","wage_hat"): out.append((clo,q,R[n],repr(float(r[q][n]))))
        out.append((clo,"tariff_revenue_base",R[n],repr(float(b["rev"][n]/b["I"][n])))); out.append((clo,"tariff_revenue_cf",R[n],repr(float(c["rev"][n]/c["I"][n]))))
        f=lambda z,k:(z["M"][:,n]*off[n]).sum() if k else (z["M"][:,:,n]*off[:,n]).sum()
        out.append((clo,"imports_growth",R[n],repr(float(f(c,1)/f(b,1)-1)))); out.append((clo,"exports_growth",R[n],repr(float(f(c,0)/f(b,0)-1))))
w('expected.csv',['closure','quantity','region','value'],out)
for o in out[:12]: print(o)
